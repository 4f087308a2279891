"""Who is behind a credential that was examined: by what was proven, then by the lists of the reader."""

from verifier.contracts import Context
from verifier.model.credential import Credential
from verifier.model.report import Headline
from verifier.readings.combine import combine
from verifier.readings.headline import headline
from verifier.readings.proof_readings import PROOF_READINGS
from verifier.readings.vouching import signer_of
from verifier.recognition.headline import named, vouched_for
from verifier.recognition.linked_domains import LINKED_DOMAINS, vouching_site
from verifier.recognition.recognise import RECOGNITION


def behind(credential: Credential, context: Context) -> Headline:
    """Name whoever is behind it, from the readings that its checks made; nobody if they made none."""
    answer = combine(context.made(PROOF_READINGS, credential) or ())
    who = headline(signer_of(credential, context), credential, answer)
    linked = context.made(LINKED_DOMAINS, credential)
    site = vouching_site(linked or ())
    return named(vouched_for(who, site=site), context.made(RECOGNITION, credential))
