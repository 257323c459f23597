package dev.guanxi.marketing.mailing;

/** Why a target gets no mail. */
public enum Suppression {
    NO_CONSENT,
    CONSENT_WITHDRAWN,
    CONSENT_EXPIRED,
    ERASED,
    /** The mailing does not go to customers of this level. */
    OTHER_LEVEL,
    NO_ADDRESS,
    /** Another target of the mailing has the same address. */
    SAME_ADDRESS
}
