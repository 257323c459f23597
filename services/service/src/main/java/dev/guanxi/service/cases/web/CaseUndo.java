package dev.guanxi.service.cases.web;

import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.service.cases.CaseStatus;
import dev.guanxi.service.cases.Priority;
import org.jspecify.annotations.Nullable;

/**
 * What an undo takes back: also that a case was taken on, which an assignment does along, and who decided its priority.
 */
record CaseUndo(
        @Nullable String subject,
        @Nullable CustomValues custom,
        @Nullable Priority priority,
        @Nullable Boolean prioritySetByHand,
        @Nullable CaseStatus status,
        @Nullable String ownerId,
        @Nullable String team) {}
