package dev.guanxi.sales.document.web;

import dev.guanxi.platform.fields.CustomValues;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can be changed of many documents at once: each of these alone as {@link TermsRequest} or an assignment says. */
record DocumentChange(
        @Nullable String name,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate noticeOn,
        @Nullable LocalDate signBy,
        @Nullable CustomValues custom,
        @Nullable String ownerId,
        @Nullable String team) {}
