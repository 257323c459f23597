package dev.guanxi.sales.telesales;

import jakarta.persistence.Embeddable;

/**
 * How often somebody is tried.
 *
 * @param maxAttempts so often at most
 * @param pause minutes until the next one when nobody answered
 * @param busyPause minutes when the line was busy
 * @param hold minutes for which a number is kept for whoever took it; each step of the call begins them anew
 */
@Embeddable
public record CallLimits(int maxAttempts, int pause, int busyPause, int hold) {
    /** Of whoever is called without a list. */
    static final CallLimits USUAL = new CallLimits(5, 240, 15, 15);
}
