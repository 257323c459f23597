package dev.guanxi.contact.contact;

import dev.guanxi.contact.merge.GoingOver;
import dev.guanxi.contact.merge.Merge;
import dev.guanxi.contact.merge.MergeBook;
import dev.guanxi.contact.merge.MergeGroup;
import dev.guanxi.contact.merge.MergeLink;
import dev.guanxi.contact.merge.MergePlan;
import dev.guanxi.contact.merge.MergeWish;
import dev.guanxi.contact.merge.Mergeable;
import dev.guanxi.contact.merge.Movable;
import dev.guanxi.contact.merge.Moving;
import dev.guanxi.contact.merge.RecordKind;
import dev.guanxi.platform.fields.Restoration;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Makes several contacts one, also of different customers, and takes them apart again. The survivor stays with its
 * customer, the others stay where they are.
 */
@ApplicationScoped
public class ContactMerges implements Mergeable {
    private final Contacts contacts;
    private final Moving<Contact> moving;
    private final MergeBook book;
    private final ContactRemoval removal;

    ContactMerges(Contacts contacts, @All List<Movable<Contact>> belongings, MergeBook book, ContactRemoval removal) {
        this.contacts = contacts;
        this.removal = removal;
        this.moving = new Moving<>(belongings);
        this.book = book;
    }

    /** What a merge would do; the caller must see all of the contacts. */
    @WithSession
    public Uni<MergePlan<ContactProfile>> preview(MergeWish wish) {
        return contacts.findAll(wish.all())
                .map(found -> plan(group(wish, found)))
                .chain(plan -> moving.of(wish).map(links -> plan.taking(GoingOver.counts(links))));
    }

    /** Merges contacts that the caller sees all of, and gives the survivor. */
    @WithTransaction
    public Uni<Contact> merge(MergeWish wish, long expectedVersion) {
        return hold(wish.all())
                .chain(() -> contacts.hold(wish.all()))
                .map(found -> group(wish, found.values()))
                .invoke(group -> group.survivor().expectVersion(expectedVersion))
                .chain(group -> merge(group, plan(group)));
    }

    private MergeGroup<Contact> group(MergeWish wish, Collection<Contact> found) {
        var there = found.stream().filter(contact -> !contact.isErased()).toList();
        return MergeGroup.of(wish, kind(), there, contacts.visible());
    }

    private static MergePlan<ContactProfile> plan(MergeGroup<Contact> group) {
        return group.plan(
                Contact::profile, Contact::ensureActive, Contact::ensureMayAbsorb, ContactProfile::rememberingAll);
    }

    private Uni<Contact> merge(MergeGroup<Contact> group, MergePlan<ContactProfile> plan) {
        plan.ensurePossible();
        var survivor = group.survivor();
        var absorption = group.absorption(kind(), survivor.profile(), plan.outcome());
        survivor.absorb(group.duplicates(), plan.outcome().profile());
        return moving.of(group.wish())
                .call(() -> contacts.saveAll(group.duplicatesThenSurvivor()))
                .call(links -> moving.goOver(links, survivor))
                .call(() -> moving.merged(group.wish(), survivor))
                .chain(links -> book.enter(absorption, links))
                .replaceWith(survivor);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.CONTACT;
    }

    /** Their customers before them, as a merge of those does. */
    @Override
    public Uni<Void> hold(Collection<UUID> records) {
        return removal.hold(records);
    }

    @Override
    public Uni<List<String>> takeApart(Merge merge, List<MergeLink> links) {
        return contacts.hold(merge.parts()).chain(found -> {
            var survivor = merge.part(found, merge.survivor());
            var others =
                    merge.absorbed().stream().map(id -> merge.part(found, id)).toList();
            others.forEach(other -> other.separateFrom(survivor));
            return removal.ensureWithCustomers(others)
                    .chain(() -> contacts.saveAll(others))
                    .chain(() -> moving.separated(survivor))
                    .chain(() -> comeBack(links, survivor, others))
                    .chain(() -> restore(merge, survivor));
        });
    }

    private Uni<List<String>> restore(Merge merge, Contact survivor) {
        return book.restored(Contacts.KIND, merge, survivor.profile(), ContactProfile.class)
                .call(restored -> change(survivor, restored.profile()))
                .map(Restoration::stayed);
    }

    private Uni<Void> change(Contact survivor, ContactProfile restored) {
        survivor.change(restored);
        return contacts.save(survivor).chain(() -> book.leadOn(Contacts.KIND, restored.custom()));
    }

    private Uni<Void> comeBack(List<MergeLink> links, Contact survivor, List<Contact> others) {
        return Multi.createFrom()
                .iterable(others)
                .onItem()
                .transformToUniAndConcatenate(other -> moving.comeBack(links, survivor, other))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
