package dev.guanxi.contact.merge;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.TreeMap;

/**
 * How many records go over to the survivor of a merge.
 *
 * @param what their kind, such as {@code contacts}
 */
public record GoingOver(String what, long count) {
    /** How many of each kind. */
    public static List<GoingOver> counts(List<MergeLink> links) {
        var byKind = links.stream().collect(groupingBy(MergeLink::what, TreeMap::new, counting()));
        return byKind.entrySet().stream()
                .map(kind -> new GoingOver(kind.getKey(), kind.getValue()))
                .toList();
    }
}
