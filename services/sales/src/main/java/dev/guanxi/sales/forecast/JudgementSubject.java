package dev.guanxi.sales.forecast;

import java.util.UUID;

/**
 * Of what somebody says something.
 *
 * @param teamWide whether it is of the seller with everybody below them, or of their own deals alone
 * @param period by its name: {@code 2026-Q4}
 */
public record JudgementSubject(UUID sellerId, boolean teamWide, String period, ForecastFigure figure) {}
