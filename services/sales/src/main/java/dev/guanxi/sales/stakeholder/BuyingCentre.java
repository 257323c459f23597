package dev.guanxi.sales.stakeholder;

import java.util.List;

/**
 * Everybody on whom a deal depends.
 *
 * @param missing the parts that a deal needs, and of whom nobody is known who has them
 */
public record BuyingCentre(List<Stakeholder> people, List<DealRole> missing) {
    static BuyingCentre of(List<Stakeholder> people) {
        var known = people.stream().flatMap(one -> one.part().roles().stream()).toList();
        return new BuyingCentre(people, DealRole.missing(known));
    }
}
