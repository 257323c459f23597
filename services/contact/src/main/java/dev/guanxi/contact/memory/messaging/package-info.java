/** What guest memory learns from elsewhere: who came when, and where people went. */
@NullMarked
package dev.guanxi.contact.memory.messaging;

import org.jspecify.annotations.NullMarked;
