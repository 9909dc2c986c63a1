package org.bauweg.workflow.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.bauweg.workflow.Bundle;
import org.bauweg.workflow.BundleId;
import org.bauweg.workflow.BundleRefusedException;
import org.bauweg.workflow.BundleStore;
import org.bauweg.workflow.PublishedBundle;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A bundle is a deployment: its name is the service, its source the content hash. */
final class EngineBundles implements BundleStore {

    private static final long PUBLISH_LOCK = EngineStart.SCHEMA_LOCK + 1;

    private final RepositoryService repository;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;

    EngineBundles(ProcessEngine engine, PlatformTransactionManager transactions, DataSource dataSource) {
        this.repository = engine.getRepositoryService();
        this.transactions = new TransactionTemplate(transactions);
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public Optional<PublishedBundle> newest(String service) {
        List<Deployment> newest = repository
                .createDeploymentQuery()
                .deploymentName(service)
                .orderByDeploymentTime()
                .desc()
                .listPage(0, 1);
        return newest.stream().map(EngineBundles::published).findFirst();
    }

    @Override
    public PublishedBundle publish(Bundle bundle) {
        try {
            return Objects.requireNonNull(transactions.execute(status -> {
                jdbc.sql("select pg_advisory_xact_lock(:lock)")
                        .param("lock", PUBLISH_LOCK)
                        .query((row, number) -> 0)
                        .single();
                return newest(bundle.service())
                        .filter(live -> live.version().equals(bundle.version()))
                        .orElseGet(() -> deploy(bundle));
            }));
        } catch (ProcessEngineException e) {
            throw new BundleRefusedException(Objects.requireNonNullElse(e.getMessage(), ""), e);
        }
    }

    private PublishedBundle deploy(Bundle bundle) {
        DeploymentBuilder deployment =
                repository.createDeployment().name(bundle.service()).source(bundle.version());
        bundle.files().forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
        return published(deployment.deploy());
    }

    @Override
    public Set<String> fileNames(BundleId bundle) {
        return Set.copyOf(repository.getDeploymentResourceNames(bundle.value()));
    }

    @Override
    public byte[] file(BundleId bundle, String fileName) {
        if (!repository.getDeploymentResourceNames(bundle.value()).contains(fileName)) {
            throw new IllegalArgumentException("bundle " + bundle + " has no file " + fileName);
        }
        try (InputStream in = repository.getResourceAsStream(bundle.value(), fileName)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PublishedBundle published(Deployment deployment) {
        return new PublishedBundle(
                new BundleId(deployment.getId()),
                deployment.getName(),
                deployment.getSource(),
                deployment.getDeploymentTime().toInstant());
    }
}
