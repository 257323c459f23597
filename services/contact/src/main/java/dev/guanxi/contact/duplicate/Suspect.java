package dev.guanxi.contact.duplicate;

import dev.guanxi.contact.matching.Candidate;
import dev.guanxi.contact.matching.CandidateKeys;
import dev.guanxi.contact.matching.Described;
import dev.guanxi.contact.matching.Traits;
import dev.guanxi.contact.merge.RecordKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * A record that may have duplicates, ready to be compared.
 *
 * @param keys each a hash: the index learns nothing of the person, and one collision in a hundred million pairs only
 *     costs a comparison
 * @param print a hash of all that is compared, and of the way in which that is done
 */
record Suspect(Described record, Candidate candidate, List<Long> keys, long print) {
    static Suspect of(RecordKind kind, Described record) {
        var traits = record.traits();
        var candidate = Candidate.of(traits);
        return new Suspect(record, candidate, keys(kind, traits, candidate), print(traits));
    }

    /** Of records that are not compared with each other no keys are the same. */
    static List<Long> keys(RecordKind kind, Traits traits, Candidate candidate) {
        var of = kind + " " + traits.subject() + " ";
        return candidate.keys().stream().map(key -> hash(of + key)).distinct().toList();
    }

    static long print(Traits traits) {
        return hash(CandidateKeys.GENERATION + " " + traits);
    }

    private static long hash(String text) {
        return MurmurHash3.hash128x64(text.getBytes(StandardCharsets.UTF_8))[0];
    }

    UUID id() {
        return record.id();
    }
}
