package dev.guanxi.service;

import dev.guanxi.platform.testkit.contracts.ContractsTest;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ContractTest extends ContractsTest {}
