@NullMarked
package dev.guanxi.contact.task;

import org.jspecify.annotations.NullMarked;
