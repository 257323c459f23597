package dev.guanxi.contact.customer;

import dev.guanxi.contact.merge.GoingOver;
import dev.guanxi.contact.merge.Merge;
import dev.guanxi.contact.merge.MergeBook;
import dev.guanxi.contact.merge.MergeGroup;
import dev.guanxi.contact.merge.MergeLink;
import dev.guanxi.contact.merge.MergePlan;
import dev.guanxi.contact.merge.MergeWish;
import dev.guanxi.contact.merge.Mergeable;
import dev.guanxi.contact.merge.RecordKind;
import dev.guanxi.platform.domain.DomainException.RuleBroken;
import dev.guanxi.platform.fields.Restoration;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Makes several customers one, shows beforehand what would come of it, and takes them apart again. */
@ApplicationScoped
public class CustomerMerges implements Mergeable {
    private final Customers customers;
    private final CustomerEstate estate;
    private final MergeBook book;

    CustomerMerges(Customers customers, CustomerEstate estate, MergeBook book) {
        this.customers = customers;
        this.estate = estate;
        this.book = book;
    }

    /** What a merge would do; the caller must see all of the customers. */
    @WithSession
    public Uni<MergePlan<CustomerProfile>> preview(MergeWish wish) {
        return customers
                .findAll(wish.all())
                .map(found -> MergeGroup.of(wish, kind(), found, customers.visible()))
                .chain(this::plan)
                .chain(plan -> estate.moving().of(wish).map(links -> plan.taking(GoingOver.counts(links))));
    }

    private Uni<MergePlan<CustomerProfile>> plan(MergeGroup<Customer> group) {
        var plan = group.plan(
                Customer::profile, Customer::ensureActive, Customer::ensureMayAbsorb, CustomerProfile::rememberingAll);
        var parent = plan.outcome().profile().parentId();
        return parent == null
                ? Uni.createFrom().item(plan)
                : customers
                        .isWithin(parent, group.wish().all())
                        .map(within -> within ? plan.refusing(new RuleBroken("merge-makes-cycle", parent)) : plan);
    }

    /** Merges customers that the caller sees all of, and gives the survivor. */
    @WithTransaction
    public Uni<Customer> merge(MergeWish wish, long expectedVersion) {
        return customers
                .hold(wish.all())
                .map(found -> MergeGroup.of(wish, kind(), found.values(), customers.visible()))
                .invoke(group -> group.survivor().expectVersion(expectedVersion))
                .chain(group -> plan(group).invoke(MergePlan::ensurePossible).chain(plan -> merge(group, plan)));
    }

    private Uni<Customer> merge(MergeGroup<Customer> group, MergePlan<CustomerProfile> plan) {
        var survivor = group.survivor();
        var absorption = group.absorption(kind(), survivor.profile(), plan.outcome());
        survivor.absorb(group.duplicates(), plan.outcome().profile());
        var moving = estate.moving();
        return moving.of(group.wish())
                .call(() -> customers.saveAll(group.duplicatesThenSurvivor()))
                .call(links -> moving.goOver(links, survivor))
                .call(() -> moving.merged(group.wish(), survivor))
                .chain(links -> book.enter(absorption, links))
                .replaceWith(survivor);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.CUSTOMER;
    }

    @Override
    public Uni<Void> hold(Collection<UUID> records) {
        return customers.hold(records).replaceWithVoid();
    }

    @Override
    public Uni<List<String>> takeApart(Merge merge, List<MergeLink> links) {
        return customers.hold(merge.parts()).chain(found -> {
            var survivor = merge.part(found, merge.survivor());
            var others =
                    merge.absorbed().stream().map(id -> merge.part(found, id)).toList();
            others.forEach(other -> other.separateFrom(survivor));
            return customers
                    .saveAll(others)
                    .chain(() -> estate.moving().separated(survivor))
                    .chain(() -> comeBack(links, survivor, others))
                    .chain(() -> restore(merge, survivor));
        });
    }

    private Uni<Void> comeBack(List<MergeLink> links, Customer survivor, List<Customer> others) {
        return Multi.createFrom()
                .iterable(others)
                .onItem()
                .transformToUniAndConcatenate(other -> estate.moving()
                        .comeBack(links, survivor, other)
                        .chain(() -> book.follow(other.id(), other.ownership())))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<List<String>> restore(Merge merge, Customer survivor) {
        return book.restored(Customers.KIND, merge, survivor.profile(), CustomerProfile.class)
                .chain(restored -> withPossibleParent(survivor, restored))
                .call(possible -> change(survivor, possible.profile()))
                .map(Restoration::stayed);
    }

    private Uni<Void> change(Customer survivor, CustomerProfile restored) {
        survivor.change(restored);
        return customers.save(survivor).chain(() -> book.leadOn(Customers.KIND, restored.custom()));
    }

    /** A parent that has gone meanwhile, or has become a part of the survivor, cannot be one again. */
    private Uni<Restoration<CustomerProfile>> withPossibleParent(
            Customer survivor, Restoration<CustomerProfile> restored) {
        var parent = restored.profile().parentId();
        if (parent == null || parent.equals(survivor.profile().parentId())) {
            return Uni.createFrom().item(restored);
        }
        return customers
                .find(parent)
                .chain(found -> found == null || !found.isActive()
                        ? Uni.createFrom().item(false)
                        : customers.isWithin(parent, List.of(survivor.id())).map(within -> !within))
                .map(possible -> possible ? restored : keepingParent(survivor, restored));
    }

    private static Restoration<CustomerProfile> keepingParent(
            Customer survivor, Restoration<CustomerProfile> restored) {
        var stayed = new ArrayList<>(restored.stayed());
        stayed.add("parentId");
        return new Restoration<>(
                restored.profile().withParent(survivor.profile().parentId()), List.copyOf(stayed));
    }
}
