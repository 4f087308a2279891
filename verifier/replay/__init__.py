"""The kept proof: what was given and every document that was used, so that a report can be made again.

kept        what is kept of one run, whatever it is written in
archive     a zip: the same files give the same bytes, and a strange one is not believed
member      one member of a JSON object, read strictly
options     what the reader asked for, as JSON
questions   what was asked of whom and what came of it, as JSON
inputs      issuer lists and profiles of the reader's own, as files of the archive
work        what processes of their own came to, and the same again
jobs        that as JSON
bundle      all of it in one file, and back
keeping     a run that keeps what it uses
simulated_time  a clock that goes on only when all wait
replaying   the same run again; nobody is asked anything
"""
