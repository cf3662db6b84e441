#!/usr/bin/env perl
# The OAI provider of Catmandu over the Dublin Core records of a file: CATMANDU_RECORDS, one JSON object a line.
use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/lib";
use Catmandu;
use Dancer;
use Dancer::Plugin::Catmandu::OAI;

set environment => 'production';
set logger => 'null';
set startup_info => 0;
set apphandler => 'PSGI';
set charset => 'UTF-8';

Catmandu->config->{store}{lines} = {package => 'Lines', options => {file => $ENV{CATMANDU_RECORDS}}};

# Before the workers are forked, so that they share it.
Catmandu->store('lines')->records;

oai_provider '/oai',
    store => 'lines',
    bag => 'data',
    datestamp_field => 'datestamp',
    repositoryName => 'Benchmark',
    adminEmail => 'bench@example.org',
    earliestDatestamp => '1970-01-01T00:00:00Z',
    deletedRecord => 'no',
    repositoryIdentifier => 'bench.example.org',
    delimiter => ':',
    sampleIdentifier => 'oai:bench.example.org:1',
    limit => 100,
    metadata_formats => [{
        metadataPrefix => 'oai_dc',
        schema => 'http://www.openarchives.org/OAI/2.0/oai_dc.xsd',
        metadataNamespace => 'http://www.openarchives.org/OAI/2.0/oai_dc/',
        template => "$FindBin::Bin/oai_dc.tt",
    }];

dance;
