package dev.guanxi.sales.opportunity;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a deal was expected to close on another day, as its history remembers it for good.
 *
 * @param from null where nobody had said a day
 * @param to null where nobody says one any more
 */
public record CloseMove(@Nullable LocalDate from, @Nullable LocalDate to, Instant at, String actor) {}
