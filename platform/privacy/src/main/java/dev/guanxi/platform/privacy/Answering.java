package dev.guanxi.platform.privacy;

import dev.guanxi.platform.events.EventsConfig;
import dev.guanxi.platform.events.Outbox;
import dev.guanxi.platform.privacy.HeldData.Disclosure;
import dev.guanxi.platform.privacy.HeldData.Remainder;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes answers down, in the transaction that announces them. */
@ApplicationScoped
public class Answering {
    /** A piece that fits into an event of a megabyte when it is written in Base64. */
    static final int PIECE = 600_000;

    private final PrivacyQuestions questions;
    private final Outbox outbox;
    private final String service;
    private final Clock clock;

    Answering(PrivacyQuestions questions, Outbox outbox, EventsConfig config, Clock clock) {
        this.questions = questions;
        this.outbox = outbox;
        this.service = config.source();
        this.clock = clock;
    }

    /** Discloses what is held, sealed for whoever asked. */
    @WithTransaction
    Uni<Void> disclose(PrivacyQuestion question, byte[] publicKey, List<Disclosure> found) {
        var content = found.stream()
                .map(kind -> "\"" + kind.kind() + "\":" + kind.json())
                .collect(Collectors.joining(",", "{", "}"));
        var sealed = Seal.close(publicKey, content.getBytes(StandardCharsets.UTF_8), belongsTo(question.id(), service));
        var held = new TreeMap<String, Long>();
        found.forEach(kind -> held.put(kind.kind(), kind.records()));
        return answer(
                question,
                pieces(sealed).stream()
                        .map(part -> Answer.disclosed(question.id(), service, part, held, clock.instant()))
                        .toList());
    }

    /** What a sealed answer is bound to. */
    public static byte[] belongsTo(UUID request, String service) {
        return (request + "/" + service).getBytes(StandardCharsets.UTF_8);
    }

    private static List<Answer.Part> pieces(byte[] sealed) {
        var text = Base64.getEncoder().encodeToString(sealed);
        var pieces = (text.length() + PIECE - 1) / PIECE;
        return IntStream.range(0, pieces)
                .mapToObj(i -> new Answer.Part(
                        i + 1, pieces, text.substring(i * PIECE, Math.min(text.length(), (i + 1) * PIECE))))
                .toList();
    }

    /** Says that nothing personal is left, and how many records stay without the person. */
    @WithTransaction
    Uni<Void> confirm(PrivacyQuestion question, List<Remainder> found) {
        Map<String, Long> held = new TreeMap<>();
        found.forEach(kind -> held.put(kind.kind(), kind.records()));
        return answer(
                question, new ArrayList<>(List.of(Answer.forgotten(question.id(), service, held, clock.instant()))));
    }

    private Uni<Void> answer(PrivacyQuestion question, List<Answer> answers) {
        return questions
                .answered(question.id())
                .chain(first -> first
                        ? Panache.getSession()
                                .chain(session ->
                                        session.persistAll(answers.toArray()).chain(session::flush))
                                .chain(() -> outbox.append(answers))
                        : Uni.createFrom().voidItem());
    }
}
