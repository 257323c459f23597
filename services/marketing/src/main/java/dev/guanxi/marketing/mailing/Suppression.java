package dev.guanxi.marketing.mailing;

/** Why a target gets no mail. */
public enum Suppression {
    NO_CONSENT,
    CONSENT_WITHDRAWN,
    CONSENT_EXPIRED,
    ERASED,
    NO_ADDRESS,
    /** Another target of the mailing has the same address. */
    SAME_ADDRESS
}
