package dev.guanxi.contact.object.web;

import dev.guanxi.platform.fields.CustomValues;
import org.jspecify.annotations.Nullable;

/** What can be changed of many records at once: each of these alone as {@link ObjectRequest} or an assignment says. */
record ObjectChange(
        @Nullable String name,
        @Nullable CustomValues custom,
        @Nullable String ownerId,
        @Nullable String team) {}
