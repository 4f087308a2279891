"""Readings that several checks share. What each file answers, from the question of a check downward.

A badge that is signed:

    proof_readings       each proof of a credential, read once: signature and key together
    combine              of several proofs: one answer, by one and the same proof
    secured              what the proofs sign over, and what they are
    proof_form           is it formed as a proof that issues a badge, and within its own period?
    signature            does it hold, and under which of the keys that may be tried?
    signing_key          which keys may be tried: those published first, then those that the proof hints at
    binding              is the key that was used the issuer's? by its thumbprint
    linked_data          the credential as linked data: which terms are covered, for `structure` and proofs
    large_documents      one too large to be read beside others
    foreign_contexts     fetches the words that nobody here knows
    token_proofs         the proofs that a credential carries inside its token
    holder_key           the signature by which a holder shows an SD-JWT: is it the holder's?
    proof_chains         which proofs rest on which, and what each of them signs
    vouching             of an item without a proof: does the record around it speak for it?
    pairing              which items of a record could be paired otherwise, its signature as good as before

The keys that its issuer publishes:

    publication          begins here: is the issuer a DID or an https address? asks each of its places
    published_at_https   of an issuer with an https address: the document there, and the key set of its host
    published_key_sets   fetches and reads the key sets: of the host, named by the document, named by a token
    published_keys       the nouns of the three above: places with keys, and places that could have had some
    authority            may a key set at this address speak for the issuer?
    methods_named        which of the published methods does the proof name?
    listing              a key that is listed: may it sign badges, and is it in force?
    method_elsewhere     a key that the issuer lists, and the document of somebody else keeps
    own_copy             where no key is known: does the issuer's own site serve this very badge?

A badge that is hosted:

    hosted               begins here: both halves, on the same documents
    hosted_publication   the half for `proof`: does the address of the badge serve it?
    hosted_place         the half for `key-binding`: is that address the issuer's?
    hosted_reach         for what does that address speak, and what does this rest on?
    hosted_scope         which places does the issuer name as its own?
    hosted_addresses     addresses in one spelling, to be compared
    hosted_findings      what is said about one of the documents

An older badge that is signed:

    ob2_signed           begins here: signature and key together, of Open Badges 2
    ob1_signed           the same of Open Badges 1, whose badges name their key themselves
    ob2_issuer           what counts as the issuer's own word: its profile, as its own address serves it
    ob2_keys             the keys that the profile lists, wherever they lie
    ob2_token            does the signature hold, and under which of them?
    ob2_binding          is the key that was used the issuer's?
    ob2_withdrawal       which list of withdrawn badges speaks of this one?
    ob2_revocation_list  what such a list says, in both of its forms

What belongs to a badge:

    pictures             the pictures that its issuer publishes, and how one that was given compares
    links                do the pages answer that it links to? for readers who look for its mistakes
    schema_judgement     does it keep to the descriptions of its form that it names?
    schemas              fetches those descriptions
    standard_schemas     those that are known, and are answered by the class tables
    schema_process       the comparison with a schema, in a process that can be ended
    resources            are its files the ones whose digests it records?
    named_recipients     by which identifiers it names its recipient, plain or hidden
    identifier_spellings  the spellings that people have for one identifier
    identity_comparison  is what the reader knows one of them?
    persons              whom it names, to be compared with whom another badge names
    endorsements         what endorsers say of it, each endorsement judged by itself
    said_by_others       of that what is shown, and who accredited the issuer by the badge's own word

What lists of withdrawals say:

    bit_list_findings    is the badge withdrawn or suspended, by a signed list of bits? and what is odd there
    bit_lists            what stands at the badge's place in such a list, of any generation?
    list_trust           may a signed list be believed?
    list_findings        that the way to a list is malformed, it cannot be had, or who keeps it
    list_lifetime        how long a signed list says that it may be kept
    credential_ids       the id of a badge in one spelling, so that a list of withdrawn ones is not misread

And for all:

    explanations         how each proof was computed, for issuers who debug
    separate_process     work in a process of its own, which can be ended
    headline             who is behind a badge, as far as that was proven
    owners               do two identifiers lie in one registered domain?
    places               what a host's name proves: nothing where many people publish
    platform_places      the platforms that issue badges for many: their hosts, and what is their own word
    appraised            what a credential inside or beside a badge is worth: an endorsement, a newer copy
"""
