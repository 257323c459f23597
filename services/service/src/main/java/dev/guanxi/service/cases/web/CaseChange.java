package dev.guanxi.service.cases.web;

import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.service.cases.Priority;
import org.jspecify.annotations.Nullable;

/** What can be changed of many cases at once: each of these alone is changed as {@link CaseResource} does it. */
record CaseChange(
        @Nullable String subject,
        @Nullable CustomValues custom,
        @Nullable Priority priority,
        @Nullable String ownerId,
        @Nullable String team) {}
