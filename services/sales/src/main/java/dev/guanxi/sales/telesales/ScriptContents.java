package dev.guanxi.sales.telesales;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.Invalid;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a script says, in order, and what can come of a call by it.
 *
 * @param results none where the standard ones are meant
 */
public record ScriptContents(List<ScriptStep> steps, List<ResultCode> results) {
    /** Of a call without a script. */
    static final ScriptContents NONE = new ScriptContents(List.of(), List.of());

    public ScriptContents {
        steps = List.copyOf(steps);
        results = List.copyOf(results);
    }

    ScriptContents checked() {
        var keys = new HashSet<String>();
        steps.forEach(step -> {
            ensureField(keys.add(step.key()), "steps", "script-key-twice", step.key());
            ensureField(
                    step.question() != null || step.options().isEmpty() && !step.required(),
                    "steps",
                    "script-answer-without-question",
                    step.key());
        });
        var codes = new HashSet<String>();
        results.forEach(result -> ensureField(codes.add(result.key()), "results", "script-key-twice", result.key()));
        return this;
    }

    /** What can come of a call. */
    List<ResultCode> codes() {
        return results.isEmpty() ? ResultCode.STANDARD : results;
    }

    ResultCode code(String key) {
        return codes().stream()
                .filter(code -> code.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Invalid(
                        "result",
                        "call-result-unknown",
                        key,
                        codes().stream().map(ResultCode::key).collect(Collectors.joining(", "))));
    }

    /**
     * The answers with their questions, as they are kept.
     *
     * @param said by the keys of the steps
     * @param complete whether required ones must be there
     */
    CallAnswers answers(Map<String, String> said, boolean complete) {
        var asked = steps.stream().filter(step -> step.question() != null).toList();
        said.keySet()
                .forEach(key -> ensureField(
                        asked.stream().anyMatch(step -> step.key().equals(key)),
                        "answers",
                        "call-question-unknown",
                        key));
        return new CallAnswers(asked.stream()
                .filter(step -> isAnswered(step, said, complete))
                .map(step -> new CallAnswer(
                        step.key(), String.valueOf(step.question()), String.valueOf(said.get(step.key()))))
                .toList());
    }

    private static boolean isAnswered(ScriptStep step, Map<String, String> said, boolean complete) {
        var answer = said.get(step.key());
        ensureField(answer != null || !step.required() || !complete, "answers", "call-question-unanswered", step.key());
        ensureField(
                answer == null || step.options().isEmpty() || step.options().contains(answer),
                "answers",
                "call-answer-unknown",
                step.key(),
                String.join(", ", step.options()));
        return answer != null;
    }
}
