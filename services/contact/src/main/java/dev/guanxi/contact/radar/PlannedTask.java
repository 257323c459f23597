package dev.guanxi.contact.radar;

import dev.guanxi.contact.timeline.RelationshipAspect;
import java.time.LocalDate;
import java.util.UUID;

/** An open task that is to serve an aspect. */
public record PlannedTask(UUID id, RelationshipAspect aspect, LocalDate dueOn) {}
