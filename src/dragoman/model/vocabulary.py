"""The closed lists of the field: kinds, statuses, roles, judgements, predicates."""

from enum import StrEnum


class Kind(StrEnum):
    """What sort of contact an engagement is."""

    VISIT = "visit"
    MEETING = "meeting"
    GATHERING = "gathering"
    CALL = "call"
    SIGNING = "signing"
    INVITATION = "invitation"
    MESSAGE = "message"
    CEREMONY = "ceremony"
    TRAINING = "training"


class Status(StrEnum):
    """How far an engagement had come on the day of the text that tells of it."""

    HELD = "held"
    ONGOING = "ongoing"
    PLANNED = "planned"
    CANCELLED = "cancelled"


class Salience(StrEnum):
    """Whether the text is about the engagement or mentions it."""

    MAIN = "main"
    BACKGROUND = "background"


class Role(StrEnum):
    """What somebody is in an engagement."""

    HOST = "host"
    GUEST = "guest"
    PARTICIPANT = "participant"
    ORGANISER = "organiser"
    INVITER = "inviter"
    INVITEE = "invitee"
    SIGNATORY = "signatory"
    SENDER = "sender"
    RECIPIENT = "recipient"


class Predicate(StrEnum):
    """What a statement says of its subject."""

    NAMED = "named"
    HOLDS_OFFICE = "holds_office"
    PUBLISHED = "published"
    KIND = "kind"
    STATUS = "status"
    SALIENCE = "salience"
    DATE = "date"
    PLACE = "place"
    PARTICIPANT = "participant"
    TOPIC = "topic"
    NAME = "name"
    PART_OF = "part_of"
    ANSWERS = "answers"


class Judgement(StrEnum):
    """Whether two things are one."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"
