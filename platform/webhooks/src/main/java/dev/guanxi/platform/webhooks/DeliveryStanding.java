package dev.guanxi.platform.webhooks;

/** What became of a delivery. */
public enum DeliveryStanding {
    PENDING,
    DELIVERED,
    /** Every attempt failed; later events of the record went on. */
    FAILED,
    /** What it would have said was erased before it could be sent. */
    FORGOTTEN
}
