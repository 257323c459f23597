package dev.guanxi.sales.commission;

import dev.guanxi.platform.domain.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a file or a program credits to somebody.
 *
 * @param team null for the team they sell in
 * @param reference by which it is known where it comes from; once only
 */
public record AmountProfile(String ownerId, @Nullable String team, String reference, LocalDate day, Money amount) {}
