package dev.guanxi.contact.merge;

import dev.guanxi.platform.identity.Ownership;
import java.util.SequencedMap;
import java.util.UUID;

/**
 * One record took others in.
 *
 * @param before the survivor's profile before
 * @param absorbed the states that the others had, by their ids
 */
public record Absorption<P extends Record>(
        RecordKind kind,
        UUID survivor,
        Ownership ownership,
        P before,
        MergedProfile<P> after,
        SequencedMap<UUID, Record> absorbed) {}
