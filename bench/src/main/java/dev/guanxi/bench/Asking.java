package dev.guanxi.bench;

import dev.guanxi.bench.Call.Answer;
import dev.guanxi.bench.Questions.Question;
import io.vertx.core.Future;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Asks a service what somebody may ask, one question after another, and says what each costs and how long it takes. */
final class Asking {

    static final int A_SECOND = 50;
    private static final int FORBIDDEN = 403;
    private static final int REFUSALS_FROM = 300;
    private static final int PROBES = 5;

    /** Whoever takes longer than this cannot be asked fifty times a second on two cores. */
    private static final double SLOW_MILLIS = 100;

    /** Of a hundred answers these count; the others may have met a pause of the machine. */
    static final double NEARLY_ALL = 0.95;

    private final Stage stage;
    private final ServiceProcess service;
    private final Api api;
    private final String database;
    private final List<Asker> askers;
    private final Duration time;

    /**
     * @param database of the service, by its name
     * @param askers in whose names it is asked
     * @param time for which each question is asked
     */
    Asking(Stage stage, ServiceProcess service, Api api, String database, List<Asker> askers, Duration time) {
        this.stage = stage;
        this.service = service;
        this.api = api;
        this.database = database;
        this.askers = askers;
        this.time = time;
    }

    /**
     * A question in somebody's mouth.
     *
     * @param addresses that ask it, each for something else
     */
    record Put(Question question, Asker asker, List<String> addresses) {

        String name() {
            return "%s, %s".formatted(question.name(), asker.name());
        }
    }

    /**
     * What a question cost.
     *
     * @param cpu milliseconds of processor time of app and database for each
     * @param database of that the database
     * @param delays until the answers were there
     * @param atRate whether it was asked fifty times a second; otherwise one waited for the other
     */
    record Asked(Put put, double cpu, double database, Latencies delays, boolean atRate) {

        /** {@return milliseconds until the answer was there, of 95 in a hundred} */
        double p95() {
            return delays.percentile(NEARLY_ALL);
        }
    }

    /**
     * Those of the questions that these people may ask and have something to ask for. Refuses when nobody may ask one, or
     * when the answer to whoever sees everything is empty.
     */
    List<Put> puttable(Questions questions) throws SQLException {
        List<Put> puts = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        try (Connection connection = Stage.connect(stage.database(database))) {
            List<Samples> samples = askers.stream()
                    .map(asker -> new Samples(questions.samples(), asker, connection))
                    .toList();
            for (Question question : questions.all()) {
                int before = puts.size();
                for (int i = 0; i < samples.size(); i++) {
                    Put put = new Put(question, askers.get(i), samples.get(i).addresses(question));
                    if (isAnswered(put)) {
                        puts.add(put);
                    }
                }
                if (puts.size() == before && !question.mayBeEmpty()) {
                    silent.add(question.name());
                }
            }
        }
        if (!silent.isEmpty()) {
            throw new BenchException(
                    "Nobody got anything for %s: the fill brings nothing for it.".formatted(String.join(", ", silent)));
        }
        return puts;
    }

    private boolean isAnswered(Put put) {
        for (int i = 0; i < put.addresses().size(); i++) {
            Answer answer = api.answer(call(put, i));
            if (answer.status() == FORBIDDEN) {
                return false;
            }
            if (answer.status() >= REFUSALS_FROM) {
                throw new BenchException(
                        "%s was refused with %d: %s".formatted(put.addresses().get(i), answer.status(), answer.body()));
            }
            if (put.question().mayBeEmpty() || hasContent(answer)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasContent(Answer answer) {
        return switch (Json.decodeValue(answer.body())) {
            case JsonArray all -> !all.isEmpty();
            case JsonObject page -> !(page.getValue("items") instanceof JsonArray items) || !items.isEmpty();
            case null, default -> true;
        };
    }

    private Call call(Put put, long number) {
        return Call.get(
                put.addresses().get((int) (number % put.addresses().size())),
                put.asker().token(stage.tokens()));
    }

    /** All of them, one after another, until the JVM's compilers rest. */
    void warmUp(List<Put> puts, int users, Duration atLeast) throws Exception {
        AtomicLong numbers = new AtomicLong();
        List<List<Call>> calls = puts.stream().map(this::calls).toList();
        new WarmUp(atLeast)
                .run(
                        service.handle(),
                        time -> ClosedLoop.run(api, users, time, () -> last -> {
                            long number = numbers.incrementAndGet();
                            List<Call> one = calls.get((int) (number % calls.size()));
                            return one.get((int) (number / calls.size() % one.size()));
                        }));
    }

    private List<Call> calls(Put put) {
        String token = put.asker().token(stage.tokens());
        return put.addresses().stream().map(address -> Call.get(address, token)).toList();
    }

    /** Asks fifty times a second, or, where that is more than the machine can do, one after another. */
    Asked ask(Put put) throws Exception {
        List<Call> calls = calls(put);
        double single = probe(calls);
        int many = Math.max(1, Math.toIntExact(A_SECOND * time.toMillis() / TimeUnit.SECONDS.toMillis(1)));
        List<Long> delays = new ArrayList<>();
        boolean atRate = single < SLOW_MILLIS;
        Reading reading =
                stage.meter(service).measure(() -> atRate ? atRate(calls, many, delays) : inTurn(calls, delays));
        return new Asked(
                put,
                reading.cpuMillisEach(),
                reading.databaseMillisEach(),
                new Latencies(delays.stream().mapToLong(Long::longValue).toArray()),
                atRate);
    }

    private double probe(List<Call> calls) {
        long begin = System.nanoTime();
        for (int i = 0; i < PROBES; i++) {
            api.ask(calls.get(i % calls.size()));
        }
        return (System.nanoTime() - begin) / (double) TimeUnit.MILLISECONDS.toNanos(PROBES);
    }

    /** The delay counts from the moment at which a request was due. */
    private long atRate(List<Call> calls, int many, List<Long> delays) throws Exception {
        List<Future<Long>> answers = new ArrayList<>();
        long begin = System.nanoTime();
        SteadyLoad.run(many, A_SECOND, number -> {
            long due = begin + number * TimeUnit.SECONDS.toNanos(1) / A_SECOND;
            answers.add(api.send(calls.get(number % calls.size())).map(answer -> {
                answer.granted();
                return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - due);
            }));
        });
        Future.all(answers).toCompletionStage().toCompletableFuture().join();
        answers.forEach(answer -> delays.add(answer.result()));
        return many;
    }

    private long inTurn(List<Call> calls, List<Long> delays) {
        long end = System.nanoTime() + time.toNanos();
        do {
            long begin = System.nanoTime();
            api.ask(calls.get(delays.size() % calls.size()));
            delays.add(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begin));
        } while (System.nanoTime() < end);
        return delays.size();
    }

    /** {@return what app and database use of a second when nobody asks, in milliseconds} */
    double atRest() throws Exception {
        Reading reading = stage.meter(service).measure(() -> {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
            return time.toMillis();
        });
        return reading.cpuMillisEach() * TimeUnit.SECONDS.toMillis(1);
    }
}
