package dev.guanxi.sales.commission;

import dev.guanxi.platform.domain.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's statement as other services learn of it, such as payroll.
 *
 * @param credited what was sold, without what was taken back
 * @param earned by that, with rewards and bonuses
 * @param payable what is paid for the period
 * @param balanceBefore what was paid in advance by then, and is given back out of later commissions
 */
public record StatementState(
        UUID runId,
        UUID planId,
        UUID assignmentId,
        String ownerId,
        @Nullable String team,
        String period,
        LocalDate firstDay,
        LocalDate lastDay,
        StatementStatus status,
        Money credited,
        Money earned,
        Money payable,
        Money balanceBefore,
        Money balanceAfter) {}
