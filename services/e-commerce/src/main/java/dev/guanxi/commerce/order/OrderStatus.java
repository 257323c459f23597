package dev.guanxi.commerce.order;

/** Where an order stands. */
public enum OrderStatus {
    PLACED,
    PAID,
    DELIVERED,
    CANCELLED
}
