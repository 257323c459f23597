package dev.guanxi.sales.offline;

import dev.guanxi.sales.calendar.Appointment;
import dev.guanxi.sales.lead.Lead;
import dev.guanxi.sales.opportunity.Opportunity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a phone is to take along.
 *
 * @param token by which the next one says what has changed since
 * @param whole whether it is all; else what changed since the earlier one
 * @param customerNames of the deals' customers, by their ids
 * @param gone what the phone has and need not have any more
 * @param leftOut kinds of which there are more than a phone takes along
 */
public record Pocket(
        UUID token,
        Instant takenAt,
        boolean whole,
        List<Lead> leads,
        List<Opportunity> opportunities,
        List<Appointment> appointments,
        List<PocketCustomer> customers,
        Map<UUID, String> customerNames,
        List<Gone> gone,
        List<String> leftOut) {}
