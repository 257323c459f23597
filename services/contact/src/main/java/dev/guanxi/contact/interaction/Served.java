package dev.guanxi.contact.interaction;

import dev.guanxi.contact.timeline.RelationshipAspect;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The aspects that an interaction served, kept as one document. */
record Served(List<RelationshipAspect> aspects) {
    static Served of(Set<RelationshipAspect> aspects) {
        return new Served(aspects.stream().sorted().toList());
    }

    /** In their order. */
    Set<RelationshipAspect> asSet() {
        return Collections.unmodifiableSet(new TreeSet<>(aspects));
    }
}
