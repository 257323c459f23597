package dev.guanxi.platform.domain;

/** Stands for the platform's type of this name, which the rules know by name only. */
public interface DomainEvent {}
