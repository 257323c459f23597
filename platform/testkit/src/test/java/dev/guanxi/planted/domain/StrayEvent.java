package dev.guanxi.planted.domain;

import dev.guanxi.platform.testkit.rules.Breaks;

@Breaks("what_is_called_event_is_a_domain_event")
interface StrayEvent {}
