package dev.guanxi.planted.domain;

import dev.guanxi.platform.domain.DomainEvent;
import dev.guanxi.platform.testkit.rules.Breaks;

@Breaks("events_are_records")
class MutableFact implements DomainEvent {}
