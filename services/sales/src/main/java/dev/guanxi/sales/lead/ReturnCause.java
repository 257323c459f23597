package dev.guanxi.sales.lead;

/** Why a lead came back to its pool. */
public enum ReturnCause {
    /** Its owner did not want it any more. */
    GIVEN_BACK,
    /** Somebody else took it from its owner. */
    WITHDRAWN,
    /** Its owner did nothing about it for too long. */
    UNTOUCHED
}
