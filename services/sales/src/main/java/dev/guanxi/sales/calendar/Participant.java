package dev.guanxi.sales.calendar;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody of ours who is to come.
 *
 * @param person subject of their token
 */
@Schema(name = "AppointmentParticipant")
public record Participant(@Schema(examples = "li.lei") String person, Answer answer) {}
