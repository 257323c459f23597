package dev.guanxi.sales.calendar;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * What there can be several of.
 *
 * @param people all whose calendar it is in: the organiser and the participants
 * @param skipped when an occurrence of a series would begin that does not take place, or at another time by itself; ISO
 *     8601
 * @param cancelled those of them that do not take place at all
 */
public record Details(
        List<String> people,
        List<Participant> participants,
        List<Integer> reminders,
        List<String> skipped,
        List<String> cancelled) {
    public Details {
        people = List.copyOf(people);
        participants = List.copyOf(participants);
        reminders = List.copyOf(reminders);
        skipped = List.copyOf(skipped);
        cancelled = List.copyOf(cancelled);
    }

    static Details of(String owner, AppointmentPlan plan, Details before) {
        var participants = plan.participants().stream()
                .filter(person -> !person.equals(owner))
                .map(person -> new Participant(person, before.answerOf(person)))
                .toList();
        return new Details(
                Stream.concat(Stream.of(owner), participants.stream().map(Participant::person))
                        .toList(),
                participants,
                plan.reminders(),
                before.skipped,
                before.cancelled);
    }

    static Details none() {
        return new Details(List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private Answer answerOf(String person) {
        return participants.stream()
                .filter(participant -> participant.person().equals(person))
                .map(Participant::answer)
                .findFirst()
                .orElse(Answer.PENDING);
    }

    Details answering(String person, Answer answer) {
        return with(participants.stream()
                .map(p -> p.person().equals(person) ? new Participant(person, answer) : p)
                .toList());
    }

    /** It is at another time: nobody has said anything to that yet. */
    Details unanswered() {
        return with(participants.stream()
                .map(p -> new Participant(p.person(), Answer.PENDING))
                .toList());
    }

    private Details with(List<Participant> others) {
        return new Details(people, others, reminders, skipped, cancelled);
    }

    Details without(LocalDateTime occurrence, boolean gone) {
        var day = occurrence.toString();
        return new Details(
                people,
                participants,
                reminders,
                Stream.concat(skipped.stream(), Stream.of(day)).distinct().toList(),
                gone
                        ? Stream.concat(cancelled.stream(), Stream.of(day))
                                .distinct()
                                .toList()
                        : cancelled);
    }

    /** Of a series that begins anew, nothing is left out yet. */
    Details whole() {
        return new Details(people, participants, reminders, List.of(), List.of());
    }

    /** Those whose time it takes. */
    List<String> busy() {
        return people.stream()
                .filter(person -> answerOf(person) != Answer.DECLINED)
                .toList();
    }
}
