package dev.guanxi.sales.fiscal;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to the fiscal calendar. Until the first of it, the calendar year holds. */
public sealed interface FiscalYearEvent extends DomainEvent {
    record Changed(UUID calendarId) implements FiscalYearEvent {}
}
