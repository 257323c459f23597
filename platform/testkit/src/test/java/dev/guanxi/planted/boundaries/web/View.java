package dev.guanxi.planted.boundaries.web;

/** What people see, and nobody behind the door may know. */
public record View(String name) {}
