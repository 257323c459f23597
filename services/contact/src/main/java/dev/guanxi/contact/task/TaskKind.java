package dev.guanxi.contact.task;

/** What a task is about. */
public enum TaskKind {
    /** Ask shortly after a delivery whether it is as the customer wants it. */
    SATISFACTION_CALL,
    /** Tell the customer where to complain. */
    COMPLAINT_CHANNEL,
    /** Come up to the customer with advice on what they have, or on what is new. */
    ADVICE,
    /** Agree on a plan with the customer. */
    JOINT_PLAN,
    /** Get in touch for any other reason. */
    CONTACT,
    /** What is not with the customer, such as to find something out. */
    OTHER
}
