package dev.guanxi.contact.origin;

/** How a statement stands beside the value in the profile. */
public enum StatementStanding {
    /** It says what the profile says. */
    AGREES,
    /** Somebody of ours confirmed the profile's value. */
    CONFIRMED_OTHERWISE,
    /** Its source is less trusted, and it is not newer by enough. */
    LESS_TRUSTED,
    /** Its source is trusted alike, and said something else since. */
    OLDER,
    /** Its source is more trusted, but the profile's value is newer by enough. */
    OUTDATED,
    /** Somebody of ours took the value away since. */
    TAKEN_AWAY,
    /** What it said was erased where it was said. */
    ERASED,
    /** It would hold by the present trust order, but was not adopted; somebody may. */
    NOT_ADOPTED
}
