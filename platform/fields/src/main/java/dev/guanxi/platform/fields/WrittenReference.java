package dev.guanxi.platform.fields;

import java.util.UUID;

/** A record of some kind that somebody wrote into a field. */
record WrittenReference(String kind, UUID id) {}
