package dev.guanxi.commerce.payment;

/**
 * How somebody pays.
 *
 * @param token stands for a card or account at the provider
 * @param captureAtOnce whether the money is taken as soon as it is authorised
 */
public record PaymentMethod(String token, boolean captureAtOnce) {}
