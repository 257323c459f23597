package dev.guanxi.contact.merge;

import java.util.List;

/** A profile as it is after a merge, and how each of its fields came about. */
public record MergedProfile<P extends Record>(P profile, List<FieldOutcome> fields) {}
