package dev.guanxi.platform.fields;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is known of a layout. */
public record LayoutState(String recordKind, @Nullable String role, LayoutContents contents, Instant createdAt) {}
