package dev.guanxi.sales.document;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** All who are to sign a document, in the order in which they are told. */
public record Signatories(List<Signatory> items) {
    /** So many sign one document. */
    static final int MOST = 20;

    public Signatories {
        items = List.copyOf(items);
    }

    static Signatories planned(List<SignatoryPlan> plans) {
        ensureField(plans.size() <= MOST, "signatories", "document-too-many-signatories", MOST);
        return new Signatories(plans.stream().map(Signatory::planned).toList());
    }

    List<SignatoryPlan> plans() {
        return items.stream().map(Signatory::plan).toList();
    }

    /** It is the turn of the first, the others wait. */
    Signatories sent() {
        return each(one -> one.now(SignatoryStatus.WAITING)).onward();
    }

    /** It is the turn of all who have the lowest turn of those who did not sign. */
    private Signatories onward() {
        var turn = items.stream()
                .filter(one -> one.status().isOpen())
                .mapToInt(Signatory::turn)
                .min();
        return each(one -> one.status() == SignatoryStatus.WAITING && turn.isPresent() && one.turn() == turn.getAsInt()
                ? one.now(SignatoryStatus.SENT)
                : one);
    }

    Optional<Signatory> find(UUID id) {
        return items.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The same, where one of them did something. */
    Signatories with(UUID id, UnaryOperator<Signatory> step) {
        return each(one -> one.id().equals(id) ? step.apply(one) : one).onward();
    }

    /** Nobody who did not sign can any more. */
    Signatories over(SignatoryStatus how) {
        return each(one -> one.status().isOpen() ? one.now(how) : one);
    }

    Signatories withoutPersons() {
        return each(Signatory::withoutPerson);
    }

    boolean areAll(SignatoryStatus status) {
        return items.stream().allMatch(one -> one.status() == status);
    }

    int count(Predicate<SignatoryStatus> which) {
        return (int) items.stream().map(Signatory::status).filter(which).count();
    }

    private Signatories each(UnaryOperator<Signatory> step) {
        return new Signatories(items.stream().map(step).toList());
    }
}
