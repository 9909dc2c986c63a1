package org.bauweg.workflow.contract;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bauweg.access.Role;
import org.bauweg.workflow.Bundle;
import org.bauweg.workflow.BundleCheck;
import org.bauweg.workflow.CaseMessage;
import org.bauweg.workflow.CaseTask;
import org.bauweg.workflow.Finding;
import org.bauweg.workflow.ProcessOutline;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;

/** The gate as this installation has it: its task beans, its roles, its messages. */
@Configuration(proxyBeanMethods = false)
class ContractConfiguration {

    private static final Set<String> ROLES = Stream.of(
                    Role.APPLICANT, Role.CLERK, Role.HEAD, Role.AGENCY, Role.MUNICIPALITY)
            .map(Role::group)
            .collect(Collectors.toUnmodifiableSet());

    @Bean
    FormReader formReader() {
        return new FormSchemaReader();
    }

    /** Collects the tasks when first asked: they may depend on what depends on the gate. */
    @Bean
    BundleCheck bundleCheck(ListableBeanFactory beans, FormReader forms) {
        return new LateCheck(SingletonSupplier.of(() -> {
            List<KnownTask> tasks = beans.getBeansOfType(CaseTask.class).entrySet().stream()
                    .map(task -> KnownTask.of(task.getKey(), task.getValue()))
                    .toList();
            return new ProcessContract(tasks, ROLES, CaseMessage.names(), forms);
        }));
    }

    private record LateCheck(Supplier<ProcessContract> contract) implements BundleCheck {

        @Override
        public List<Finding> check(Bundle bundle) {
            return contract.get().check(bundle);
        }

        @Override
        public ProcessOutline outline(byte[] bpmn) {
            return contract.get().outline(bpmn);
        }
    }
}
