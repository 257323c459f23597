@NullMarked
package dev.guanxi.contact.contact.messaging;

import org.jspecify.annotations.NullMarked;
