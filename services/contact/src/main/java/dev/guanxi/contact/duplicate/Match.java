package dev.guanxi.contact.duplicate;

import dev.guanxi.contact.matching.Comparison;
import java.util.UUID;

/** A record that is like something else. */
record Match(UUID id, Comparison comparison) {}
